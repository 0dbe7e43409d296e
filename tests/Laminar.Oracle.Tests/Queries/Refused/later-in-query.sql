-- fails: LAM0300 IN (query)
SELECT Symbol FROM Trade WHERE Symbol IN (SELECT Symbol FROM Trade)
