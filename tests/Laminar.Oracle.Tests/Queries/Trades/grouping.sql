SELECT note, grouping(note), count(*) FROM every_trade GROUP BY ROLLUP (note)
