-- fails: LAM0100 HOP takes a time, a slide, a size
SELECT * FROM TABLE(HOP(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '10' SECOND))
