package ee.liveview.starter.accounts;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What somebody types who is new. */
public record Registration(
    @NotBlank @Email @Size(max = 160) String email,
    @NotBlank @Size(min = 12, max = 72, message = "has 12 to 72 characters") String password) {}
