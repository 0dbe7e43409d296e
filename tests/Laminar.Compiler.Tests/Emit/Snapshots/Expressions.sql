SELECT
    CASE WHEN MaybeNumber > 3 THEN 'big' WHEN MaybeNumber IS NULL THEN 'none' ELSE 'small' END AS size,
    COALESCE(MaybeBig, MaybeNumber, 0) AS c,
    NULLIF(Number, 0) AS nn,
    MaybeNumber + Number * 2 AS arithmetic,
    MaybeFlag AND Flag AS a, MaybeFlag OR MaybeNumber = 1 AS o, NOT MaybeFlag AS n,
    Dbl > MaybeDbl AS cmp, Dbl > 5 AS cmp2, Dbl < 5 AS cmp3,
    MaybeDbl IS DISTINCT FROM Dbl AS dist, MaybeNumber IS NOT DISTINCT FROM Number AS dist2,
    MaybeNumber IN (1, 2, NULL) AS member, Dbl IN (1, 2) AS member2, MaybeName IN ('x', 'y') AS member3,
    CAST(Name AS INTEGER) AS parsed, TRY_CAST(Name AS DOUBLE) AS tried, CAST(Dbl AS BIGINT) AS cast1, CAST(Number AS VARCHAR) AS cast2,
    CAST(Big AS VARCHAR(3)) AS cast3, CAST(Dbl AS DECIMAL(10, 2)) AS cast4,
    At + INTERVAL '1' DAY AS tomorrow, Ts - At AS age, Day + INTERVAL '1' HOUR AS dh, Clock + INTERVAL '1' HOUR AS ch, Span * 2.5 AS sp,
    Millis, MaybeMillis, At, MaybeAt, Side, MaybeSide, Small + Small AS ss, -Number AS neg, Number / 2 AS half, Number % 3 AS md, Number / Small AS q, Dbl / 0.5 AS dd, Dbl / MaybeDbl AS dn,
    Small * 2 AS wide, Name || MaybeName AS con, NULL AS nothing, TRUE AS yes, 1.5 AS dec, 'te"xt' AS lit, TIMESTAMP '2020-01-01 00:00:00' AS t0, DATE '2020-02-03' AS d0, Name LIKE '%' || MaybeName AS lk, Name ILIKE 'A%' AS il,
    UNumber - 1 AS un, UBig + UBig AS ub
FROM Wide
WHERE NOT (MaybeNumber > 3 OR Flag) AND (MaybeNumber + MaybeSmall) / Number > 0 AND MaybeMillis IS NOT NULL
