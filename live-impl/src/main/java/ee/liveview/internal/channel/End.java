package ee.liveview.internal.channel;

/** Why a channel ended, when it was not the channel's own wish. */
public enum End {
  /** The browser left the topic. */
  LEFT,
  /** The browser joined the same topic again. */
  REPLACED,
  /** The connection is gone. */
  DISCONNECTED,
  /** It failed, or was told too much. */
  FAILED,
  /** The application closes the connection. */
  SHUTDOWN
}
