SELECT Fee > 1 AND Sell AS a, Fee > 1 OR Sell AS b, NOT (Fee > 1) AS c, (Fee > 1) IS TRUE AS d, (Fee > 1) IS UNKNOWN AS e, Fee IS NULL AS f, Fee IS NOT NULL AS g FROM Trade
