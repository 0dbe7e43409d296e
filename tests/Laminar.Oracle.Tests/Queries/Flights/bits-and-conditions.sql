SELECT Destination, BIT_AND(Distance) AS a, BIT_OR(Distance) AS o, BIT_XOR(Distance) AS x, BOOL_AND(Delay < 120) AS always, BOOL_OR(Delay > 60) AS once, window_start
FROM Flight
GROUP BY Destination, TUMBLE(Departure, INTERVAL '1' DAY)
-- postgres
SELECT destination, bit_and(distance), bit_or(distance), bit_xor(distance), bool_and(delay < 120), bool_or(delay > 60), date_trunc('day', departure)
FROM flight GROUP BY 1, 7
