-- INTERSECT goes before UNION ALL; groups of inner windows are those windows.
SELECT Symbol, s, e FROM (SELECT Symbol, window_start AS s, window_end AS e FROM Trade WHERE Sell GROUP BY Symbol, HOP(Ts, INTERVAL '10' SECOND, INTERVAL '20' SECOND)) AS sold
INTERSECT
SELECT Symbol, s, e FROM (SELECT Symbol, window_start AS s, window_end AS e FROM Trade WHERE NOT Sell GROUP BY Symbol, HOP(Ts, INTERVAL '10' SECOND, INTERVAL '20' SECOND)) AS bought
LATE DATA DROP
