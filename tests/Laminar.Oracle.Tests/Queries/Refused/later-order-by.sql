-- fails: LAM0300 ORDER BY
SELECT Symbol FROM Trade ORDER BY Symbol
