SELECT CAST(Departure AS DATE) AS day, DATE_TRUNC('month', Departure) AS month, EXTRACT(HOUR FROM Departure) AS hour, EXTRACT(WEEK FROM Departure) AS week,
    Departure + INTERVAL '90' MINUTE AS later, CAST(Departure AS TIME) AS clock, EXTRACT(DOY FROM Departure) AS doy, CAST(Departure AS VARCHAR) AS text
FROM Flight
WHERE Departure >= TIMESTAMP '2001-03-01 00:00:00' AND Departure < '2001-03-05'
-- postgres
SELECT cast(departure as date), date_trunc('month', departure), extract(hour from departure), extract(week from departure),
    departure + interval '90 minutes', cast(departure as time), extract(doy from departure), cast(departure as varchar)
FROM flight WHERE departure >= timestamp '2001-03-01 00:00:00' AND departure < '2001-03-05'
