// The question that "sfoauth history" answers among others, asked of DuckDB: refused rows by status, user and address.
import { DuckDBInstance } from '@duckdb/node-api';

const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
const answer = await connection.runAndReadAll(
  `SELECT LOGIN_STATUS, USER_ID, SOURCE_IP, count(*) AS rows, min(TIMESTAMP_DERIVED), max(TIMESTAMP_DERIVED)
   FROM read_csv('${process.argv[2]}', all_varchar = true)
   WHERE LOGIN_STATUS <> 'LOGIN_NO_ERROR' GROUP BY ALL ORDER BY rows DESC LIMIT 20`);
console.log(answer.getRowsJson());
