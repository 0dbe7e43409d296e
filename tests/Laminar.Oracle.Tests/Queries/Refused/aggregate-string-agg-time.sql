-- fails: LAM0097 the separator of STRING_AGG is a constant
SELECT STRING_AGG(Note, Symbol) AS a FROM Trade
