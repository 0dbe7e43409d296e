-- rows: few.csv
SELECT Ts AT TIME ZONE 'Asia/Kolkata' AS a, CONVERT_TZ(Ts, 'America/New_York', 'UTC') AS b, DATE_TRUNC('day', Ts, 'Asia/Tokyo') AS c, FROM_UNIXTIME(Quantity) AS d, UNIX_TIMESTAMP('1970-01-02 00:00', 'yyyy-MM-dd HH:mm') AS e, TO_DATE('31.12.2023', 'DD.MM.YYYY') AS f, DATE_PART('hour', Ts) AS g FROM Trade
