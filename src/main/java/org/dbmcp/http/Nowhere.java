package org.dbmcp.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/** Takes what nobody is to read. */
final class Nowhere extends ServletOutputStream {
    @Override
    public void write(int one) {
        // to nobody
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("The response is written by somebody else");
    }
}
