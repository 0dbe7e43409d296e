-- fails: LAM0093 STDDEV does not take TEXT; CAST it to a number
SELECT STDDEV(Note) AS a FROM Trade
