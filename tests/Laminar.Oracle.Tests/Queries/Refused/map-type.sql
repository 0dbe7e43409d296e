-- fails: LAM0078 what its keys
SELECT CAST(NULL AS MAP<VARCHAR>) AS m FROM Trade
