-- fails: LAM0078 the keys of a map
SELECT CAST(NULL AS MAP<ARRAY<INT>, INT>) AS m FROM Trade
