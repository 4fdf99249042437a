package com.sun.faces.config;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Does nothing; see {@code MyFaces}. */
public class FacesInitializer2 implements ServletContainerInitializer {

  @Override
  public void onStartup(@Nullable Set<Class<?>> types, ServletContext context) {}
}
