SELECT TO_CHAR(Departure, 'YYYY-MM-DD HH24:MI:SS') AS text, DATE_BIN(INTERVAL '15' MINUTE, Departure, TIMESTAMP '2001-01-01 00:07:00') AS quarter, Departure AT TIME ZONE 'America/New_York' AS there,
  CONVERT_TZ(Departure, 'America/New_York', 'UTC') AS instant, DATE_TRUNC('week', Departure) AS week, LAST_DAY(CAST(Departure AS DATE)) AS last, ADD_MONTHS(CAST(Departure AS DATE), Delay) AS months, EXTRACT(EPOCH FROM Departure) AS seconds,
  MAKE_TIMESTAMP(2001, 2, 28, EXTRACT(HOUR FROM Departure)::INTEGER, 30, 1.5) AS made, TO_TIMESTAMP(Distance) AS epoch, TIMESTAMPDIFF(HOUR, TIMESTAMP '2001-01-01 00:00:00', Departure) AS hours, EXTRACT(ISODOW FROM Departure) AS weekday,
  TO_TIMESTAMP(TO_CHAR(Departure, 'DD.MM.YYYY HH24:MI'), 'DD.MM.YYYY HH24:MI') AS again, DATE_TRUNC('day', Departure, 'Asia/Tokyo') AS day
FROM Flight WHERE Delay > 60
-- postgres
SELECT to_char(departure, 'YYYY-MM-DD HH24:MI:SS'), date_bin('15 minutes', departure, timestamp '2001-01-01 00:07:00'), departure AT TIME ZONE 'UTC' AT TIME ZONE 'America/New_York',
  departure AT TIME ZONE 'America/New_York' AT TIME ZONE 'UTC', date_trunc('week', departure), (date_trunc('month', departure) + interval '1 month - 1 day')::date, (departure::date + delay * interval '1 month')::date, extract(epoch FROM departure),
  make_timestamp(2001, 2, 28, extract(hour FROM departure)::int, 30, 1.5), to_timestamp(distance) AT TIME ZONE 'UTC', floor(extract(epoch FROM departure - timestamp '2001-01-01 00:00:00') / 3600), extract(isodow FROM departure),
  to_timestamp(to_char(departure, 'DD.MM.YYYY HH24:MI'), 'DD.MM.YYYY HH24:MI') AT TIME ZONE 'UTC', date_trunc('day', departure AT TIME ZONE 'UTC', 'Asia/Tokyo') AT TIME ZONE 'UTC'
FROM flight WHERE delay > 60
