SELECT symbol, r FROM (SELECT symbol, rank() OVER (ORDER BY ts DESC) AS r FROM every_trade) ranked WHERE r <= 2
