package ee.liveview.starter.accounts;

import jakarta.validation.constraints.NotBlank;

/** What somebody types who wants to come in. */
public record Login(@NotBlank String email, @NotBlank String password) {}
