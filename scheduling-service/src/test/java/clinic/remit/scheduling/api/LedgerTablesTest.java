package clinic.remit.scheduling.api;

import static clinic.remit.scheduling.api.LedgerLines.sql;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the code does, the tables keep the ledger as it was written. */
@QuarkusTest
@WithStack
class LedgerTablesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update vial_entry set ml = 1 where vial_id = '%s'                    | only added to",
                "delete from vial_entry where vial_id = '%s'                          | only added to",
                "update vial set lot = 'another' where id = '%s'                      | only added to",
                "delete from vial where id = '%s'                                     | only added to",
                "truncate vial_entry cascade                                          | only added to",
                "insert into vial_entry (id, vial_id, kind, ml, written_by, written_at, occurred_at, reason, lost_ml, balance_ml)"
                        + " select gen_random_uuid(), vial_id, 'LOST', 10.01, written_by, now(), occurred_at + interval '1 hour', 'x', 10.01, -10.01"
                        + " from vial_entry where vial_id = '%s' | does not hold what leaves it",
                "insert into vial_entry (id, vial_id, kind, ml, written_by, written_at, occurred_at, reason, lost_ml, balance_ml)"
                        + " select gen_random_uuid(), vial_id, 'LOST', 1, written_by, now(), occurred_at - interval '1 day', 'x', 1, -1"
                        + " from vial_entry where vial_id = '%s' | does not hold what leaves it",
                "insert into vial_entry (id, vial_id, kind, ml, written_by, written_at, occurred_at, reason, lost_ml, balance_ml)"
                        + " select gen_random_uuid(), vial_id, 'LOST', 1, written_by, now(), occurred_at + interval '1 hour', 'x', 1, -2"
                        + " from vial_entry where vial_id = '%s' | vial_entry_moves_in_balance"
            })
    void theDatabaseKeepsTheLedger(String statement, String refusal) {
        UUID vial = new Cabinet(Clinic.site(), Clinic.PHYSICIAN).vial("10");
        assertThatThrownBy(() -> sql(statement.formatted(vial))).hasStackTraceContaining(refusal);
    }
}
