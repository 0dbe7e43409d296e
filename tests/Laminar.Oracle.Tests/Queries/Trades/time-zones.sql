SELECT (ts AT TIME ZONE 'UTC') AT TIME ZONE 'Asia/Kolkata', (ts AT TIME ZONE 'America/New_York') AT TIME ZONE 'UTC', date_trunc('day', ts AT TIME ZONE 'UTC', 'Asia/Tokyo') AT TIME ZONE 'UTC',
  to_char(to_timestamp(quantity) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS'), extract(epoch FROM timestamp '1970-01-02 00:00'), to_date('31.12.2023', 'DD.MM.YYYY'), date_part('hour', ts) FROM every_trade
