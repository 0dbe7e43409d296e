-- fails: LAM0078 each field once
SELECT CAST(NULL AS ROW<a INT, A INT>) AS a FROM Trade
