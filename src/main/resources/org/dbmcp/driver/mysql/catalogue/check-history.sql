SELECT m.COUNT AS figure FROM information_schema.INNODB_METRICS m WHERE m.NAME = 'trx_rseg_history_len'
