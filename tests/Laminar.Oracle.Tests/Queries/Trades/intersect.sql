SELECT symbol, fee FROM every_trade WHERE quantity >= 50 INTERSECT SELECT symbol, fee FROM every_trade WHERE price > 11
