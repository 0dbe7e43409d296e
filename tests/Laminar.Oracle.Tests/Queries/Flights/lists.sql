SELECT Origin, STRING_AGG(Destination, ',' ORDER BY Departure, Destination) AS places, LISTAGG(Destination, '-') WITHIN GROUP (ORDER BY Distance DESC, Destination, Departure) AS farthest,
    STRING_AGG(DISTINCT Destination, ' ' ORDER BY Destination) AS distinct_places, STRING_AGG(Destination, '/' ORDER BY Destination) FILTER (WHERE Delay > 10) AS delayed, window_start
FROM Flight
GROUP BY Origin, TUMBLE(Departure, INTERVAL '1' DAY)
-- postgres
SELECT origin, string_agg(destination, ',' ORDER BY departure, destination), string_agg(destination, '-' ORDER BY distance DESC, destination, departure),
    string_agg(DISTINCT destination, ' ' ORDER BY destination), string_agg(destination, '/' ORDER BY destination) FILTER (WHERE delay > 10), date_trunc('day', departure)
FROM flight GROUP BY 1, 6
