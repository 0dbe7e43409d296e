SELECT extract(hour from ts), date_trunc('minute', ts), ts + interval '1 hour', ts - timestamp '2024-01-01 00:00:00', settles + interval '1 day', extract(dow from settles), ts::time FROM every_trade
