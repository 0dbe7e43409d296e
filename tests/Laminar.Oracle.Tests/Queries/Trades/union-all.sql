SELECT symbol, price FROM every_trade WHERE sell UNION ALL SELECT 'all', quantity FROM every_trade WHERE NOT sell UNION ALL SELECT note, NULL FROM every_trade WHERE fee IS NULL
