SELECT Origin, Destination, Delay, Departure, n FROM
  (SELECT Origin, Destination, Delay, Departure, ROW_NUMBER() OVER (PARTITION BY Origin ORDER BY Delay DESC, Departure) AS n FROM Flight) AS ranked WHERE n <= 5
-- postgres
SELECT origin, destination, delay, departure, n FROM
  (SELECT *, row_number() OVER (PARTITION BY origin ORDER BY delay DESC, departure, id) AS n FROM flight) AS ranked WHERE n <= 5
