-- fails: LAM0059 a streaming query reads a stream
SELECT 1 AS one
