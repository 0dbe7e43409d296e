-- rows: few.csv
SELECT ARRAY_TO_STRING(ARRAY[Symbol, Note, 'x'], ', ') AS texts, ARRAY_TO_STRING(ARRAY[Fee, 1.50], '|', 'none') AS fees, ARRAY_JOIN(ARRAY[Quantity, NULL, 3], '') AS numbers, ARRAY_TO_STRING(ARRAY[Ts], ',') AS times, ARRAY_TO_STRING(ARRAY[Price, -0.0], ',') AS prices, ARRAY_TO_STRING(ARRAY[Sell], ',') AS sells,
    STRING_TO_ARRAY(Note, 'e') AS parts, STRING_TO_ARRAY('a,,b,', ',') AS empties, STRING_TO_ARRAY('a,none,b', ',', 'none') AS nulls, STRING_TO_ARRAY(Note, '') AS whole, CARDINALITY(STRING_TO_ARRAY('', ',')) AS nothing, SPLIT('a long text - of more than - twelve bytes', ' - ')[3] AS third
FROM Trade
