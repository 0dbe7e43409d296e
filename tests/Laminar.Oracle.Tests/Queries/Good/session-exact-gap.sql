-- A row exactly the gap after the last belongs to the session; one nanosecond more begins another. Between them a row may come that joins two.
SELECT Symbol, window_start, window_end, COUNT(*) AS n, FIRST_VALUE(Quantity) AS first, LAST_VALUE(Quantity) AS last FROM Trade GROUP BY Symbol, SESSION(Ts, INTERVAL '2' SECOND)
