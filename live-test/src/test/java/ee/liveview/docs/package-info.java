/** The examples of README.md and docs, as they stand there, and the tests that run them. */
package ee.liveview.docs;
