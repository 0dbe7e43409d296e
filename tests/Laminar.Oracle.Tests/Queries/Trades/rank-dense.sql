SELECT symbol, r FROM (SELECT symbol, dense_rank() OVER (ORDER BY ts DESC) AS r FROM every_trade) ranked WHERE r < 3
