package id.delapan.web.page;

import id.delapan.workbench.Accounts;
import id.delapan.workbench.Accounts.Account;
import java.util.List;

/** All accounts. */
public record AccountsPage(List<Account> accounts) {
    public List<String> roles() {
        return Accounts.ROLES;
    }
}
