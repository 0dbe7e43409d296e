-- fails: LAM2155 until the windows end
SELECT a.Symbol FROM TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '10' SECOND)) AS a JOIN TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '10' SECOND)) AS b ON a.window_start = b.window_start AND a.window_end = b.window_end STATE TTL INTERVAL '1' SECOND
