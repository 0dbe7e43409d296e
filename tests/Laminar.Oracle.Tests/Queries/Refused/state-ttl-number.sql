-- fails: LAM2020 TTL is a constant interval
SELECT DISTINCT Symbol FROM Trade STATE TTL 60
