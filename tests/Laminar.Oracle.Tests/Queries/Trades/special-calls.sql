SELECT substring(note FROM 2 FOR 2), position('o' IN note), overlay(note PLACING '__' FROM 2 FOR 1), trim(BOTH 't' FROM note) FROM every_trade
