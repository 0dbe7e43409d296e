-- fails: LAM0008 '?' is a parameter, and a streaming query is compiled once, without any
SELECT Symbol ? FROM Trade
