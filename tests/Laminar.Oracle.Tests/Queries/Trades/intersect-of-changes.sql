SELECT symbol, count(*) FROM every_trade GROUP BY symbol INTERSECT SELECT symbol, count(fee) FROM every_trade GROUP BY symbol INTERSECT SELECT symbol, count(note) FROM every_trade GROUP BY symbol
