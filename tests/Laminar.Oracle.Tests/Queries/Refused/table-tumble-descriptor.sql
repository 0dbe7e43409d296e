-- fails: LAM0108 'Price' is not an event time
SELECT * FROM TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Price), INTERVAL '10' SECOND))
