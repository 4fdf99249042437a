package ee.liveview.showcase.team;

import jakarta.validation.constraints.NotBlank;

/** What somebody types who wants to come in. */
public record Login(@NotBlank String name, @NotBlank String password) {}
