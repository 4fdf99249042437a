/**
 * Files that the browser sends: what was chosen and what is wrong with it ({@code LiveUpload}), the
 * topics on which the bytes arrive ({@code UploadChannel}), and the uploads of one page ({@code
 * PageUploads}). In come the messages of the page and binary frames, out go temporary files. Called
 * by the process of a view.
 */
@NullMarked
package ee.liveview.internal.upload;

import org.jspecify.annotations.NullMarked;
