-- In the manner of Flink's walkthrough: what each account spends in an hour.
CREATE TABLE transactions (
    account_id  BIGINT,
    amount      BIGINT,
    transaction_time TIMESTAMP(3),
    WATERMARK FOR transaction_time AS transaction_time - INTERVAL '5' SECOND
) WITH (
    'connector' = 'datagen',
    'rows-per-second' = '10',
    'number-of-rows' = '2000',
    'start-time' = '2026-01-01 00:00:00',
    'fields.account_id.min' = '1',
    'fields.account_id.max' = '5',
    'fields.amount.min' = '1',
    'fields.amount.max' = '1000'
);

CREATE TABLE spend_report (
    account_id BIGINT,
    log_ts     TIMESTAMP(3),
    amount     BIGINT,
    PRIMARY KEY (account_id, log_ts) NOT ENFORCED
) WITH (
    'connector' = 'blackhole'
);

INSERT INTO spend_report
SELECT account_id, TUMBLE_START(transaction_time, INTERVAL '1' MINUTE) AS log_ts, SUM(amount) AS amount
FROM transactions
GROUP BY account_id, TUMBLE(transaction_time, INTERVAL '1' MINUTE);
