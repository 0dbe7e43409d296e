SELECT symbol, note FROM every_trade WHERE NOT sell EXCEPT SELECT symbol, note FROM every_trade WHERE price > 11 EXCEPT SELECT 'A', 'buy' FROM every_trade WHERE symbol = 'C'
