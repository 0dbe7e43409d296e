-- fails: LAM2040 rows of both sides
SELECT Symbol FROM Trade WHERE Symbol IN (SELECT Symbol FROM Trade)
