package org.dbmcp.bench;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** A bare application on the same Liberty. */
@ApplicationPath("/")
public class FloorApplication extends Application {}
