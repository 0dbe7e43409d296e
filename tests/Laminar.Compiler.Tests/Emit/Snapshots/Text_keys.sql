SELECT Name, MaybeName, Money, Dbl, COUNT(*) AS n, TUMBLE_START(Ts, INTERVAL '1' DAY) AS day
FROM Wide
WHERE Name LIKE 'a%' AND MaybeName LIKE '%x_' AND Name <> 'it''s'
GROUP BY Name, MaybeName, Money, Dbl, TUMBLE(Ts, INTERVAL '1' DAY)
