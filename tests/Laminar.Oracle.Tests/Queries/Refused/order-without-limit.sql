-- fails: LAM2022 a later row may come before all others
SELECT Symbol FROM Trade ORDER BY Price
