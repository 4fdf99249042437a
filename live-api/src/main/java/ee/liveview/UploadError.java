package ee.liveview;

/**
 * Why a file, or a choice of files, is not taken.
 *
 * <p>In Phoenix: the atoms of {@code upload_errors/2}. In Faces: a {@code FacesMessage}.
 *
 * @param kind what is wrong
 * @param detail more about it: the code of a validator, the reason of a failed writer; else empty
 */
public record UploadError(Kind kind, String detail) {

  /** What can be wrong. */
  public enum Kind {
    /** More files than {@link AllowUpload#maxEntries()}; an error of the upload as a whole. */
    TOO_MANY_FILES("too_many_files", "Too many files"),
    /** More bytes than {@link AllowUpload#maxFileSize()}. */
    TOO_LARGE("too_large", "The file is too large"),
    /** Neither extension nor type is among {@link AllowUpload#accept()}. */
    NOT_ACCEPTED("not_accepted", "Files of this kind are not accepted"),
    /** The browser could not send the file to where it was to go. */
    EXTERNAL_CLIENT_FAILURE("external_client_failure", "The file could not be sent"),
    /** {@link Upload#external} failed. */
    EXTERNAL_METADATA_FAILURE("external_metadata_failure", "The file cannot be sent now"),
    /** The {@link UploadWriter} failed. */
    WRITER_FAILURE("writer_failure", "The file could not be stored"),
    /** {@link Upload#validator} said so. */
    INVALID("invalid", "The file is not valid");

    private final String code;
    private final String message;

    Kind(String code, String message) {
      this.code = code;
      this.message = message;
    }

    /** As Phoenix and the browser call it. */
    public String code() {
      return code;
    }

    /** For a page in English. */
    public String message() {
      return message;
    }
  }

  /** An error about which there is nothing more to say. */
  public static UploadError of(Kind kind) {
    return new UploadError(kind, "");
  }

  /** What the browser is told: the code of the kind, or that of the validator. */
  public String code() {
    return kind == Kind.INVALID && !detail.isEmpty() ? detail : kind.code();
  }

  /** For a page in English. */
  public String message() {
    return kind.message();
  }
}
