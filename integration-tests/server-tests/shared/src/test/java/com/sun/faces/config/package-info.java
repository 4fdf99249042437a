/** What Payara asks an application for that brings along MyFaces. */
@NullMarked
package com.sun.faces.config;

import org.jspecify.annotations.NullMarked;
