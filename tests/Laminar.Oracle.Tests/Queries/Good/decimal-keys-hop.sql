-- Decimals that are equal are one group, whatever their places.
SELECT window_end, Fee, COUNT(*) AS n FROM Trade GROUP BY HOP(Ts, INTERVAL '1' SECOND, INTERVAL '2' SECOND), Fee
