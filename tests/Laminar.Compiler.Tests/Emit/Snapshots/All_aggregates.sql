SELECT Side, MaybeNumber, COUNT(*) AS n, COUNT(MaybeBig) AS c, SUM(MaybeBig) AS s, AVG(MaybeBig) AS a, AVG(Number) AS b, SUM(MaybeMoney) AS m,
       MIN(MaybeDbl) AS lo, MAX(Clock) AS hi, FIRST_VALUE(MaybeName) AS f, LAST_VALUE(Big) FILTER (WHERE Flag) AS l, MIN(Name) AS name, SUM(MaybeSpan) AS span, AVG(Span) AS aspan,
       SUM(10 / Number) FILTER (WHERE Number <> 0) AS t, SUM(UBig) AS u
FROM Wide
WHERE MaybeSmall > 5 OR MaybeFlag
GROUP BY Side, MaybeNumber, HOP(Ts, INTERVAL '10' SECOND, INTERVAL '1' MINUTE)
