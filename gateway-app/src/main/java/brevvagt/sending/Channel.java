package brevvagt.sending;

/** A way to a next hop under one TLS policy; connections are shared within a channel and never between two. */
record Channel(NextHop hop, TlsPolicy policy) {}
