-- Change data capture: a table as its database logs it, kept as totals.
SET 'table.local-time-zone' = 'UTC';

CREATE TABLE topic_products (
    id BIGINT,
    name STRING,
    description STRING,
    weight DECIMAL(10, 2),
    PRIMARY KEY (id) NOT ENFORCED
) WITH (
    'connector' = 'filesystem',
    'path' = 'products.json',
    'format' = 'debezium-json'
);

CREATE MATERIALIZED VIEW weights AS
SELECT name, COUNT(*) AS products, SUM(weight) AS weight FROM topic_products GROUP BY name;

CREATE TABLE heavy (name STRING, weight DECIMAL(38, 2), PRIMARY KEY (name) NOT ENFORCED)
WITH ('connector' = 'filesystem', 'path' = 'heavy.json', 'format' = 'debezium-json');

INSERT INTO heavy (weight, name) SELECT weight, name FROM weights WHERE weight > 3;
