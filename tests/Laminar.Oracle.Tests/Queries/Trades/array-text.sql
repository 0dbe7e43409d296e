SELECT array_to_string(ARRAY[symbol, note, 'x'], ', '), array_to_string(ARRAY[fee, 1.5], '|', 'none'), array_to_string(ARRAY[quantity, NULL, 3], ''), array_to_string(ARRAY[ts], ','), array_to_string(ARRAY[price, -0.0], ','), array_to_string(ARRAY[sell::text], ','),
  string_to_array(note, 'e'), string_to_array('a,,b,', ','), string_to_array('a,none,b', ',', 'none'), string_to_array(note, ''), cardinality(string_to_array('', ',')), (string_to_array('a long text - of more than - twelve bytes', ' - '))[3]
FROM every_trade
